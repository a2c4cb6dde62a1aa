import { GLOSSARY } from './glossary';
import { LookUpTable } from './LookUpTable';

/** What the words of the page mean. */
export function LearnPlace() {
  return (
    <div className="place prose">
      <h1>Learn</h1>
      <LookUpTable />
      <h2>Glossary</h2>
      <dl className="glossary">
        {GLOSSARY.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
