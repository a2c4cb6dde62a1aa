export function App() {
  return <h1>Firth</h1>;
}
