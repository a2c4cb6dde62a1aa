/** Honest about what is not there yet. */
export function DocumentsPlace() {
  return (
    <div className="place prose">
      <h1>Documents</h1>
      <p>
        This place is not built yet. Here texts will be searched, mapped and explained as words are in Words.
      </p>
      <p>
        Until then, <strong>Corpus</strong> shows your rows and traces any text through the model, and{' '}
        <strong>Words</strong> shows what was learned.
      </p>
    </div>
  );
}
