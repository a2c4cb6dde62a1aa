import { GLOSSARY } from './glossary';
import { LookUpTable } from './LookUpTable';
import { SizeCalculator } from './SizeCalculator';

/** What the words of the page mean. */
export function LearnPlace() {
  return (
    <div className="place prose">
      <h1>Learn</h1>
      <LookUpTable />
      <SizeCalculator />
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
