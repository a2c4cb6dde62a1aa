import type { ClassName } from '../../data/corpus';
import { setClasses } from '../../session/corpus-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import type { Column } from '../../widgets/column';
import { CopyButtons } from '../../widgets/CopyButtons';
import { Section } from '../../widgets/Section';
import { TextField } from '../../widgets/TextField';
import { countText, percentText } from '../../widgets/number-text';

/** Most classes that can be renamed by hand. */
const EDITABLE = 50;

/** What is copied of the table, in which names are fields: all classes, those beyond the page too. */
const COPIED: readonly Column<ClassName & { readonly count: number; readonly labelled: number }>[] = [
  { name: 'In the file', value: ({ value }) => value },
  { name: 'Shown as', value: ({ name }) => name },
  { name: 'Documents', value: ({ count }) => count },
  { name: 'Share', value: ({ count, labelled }) => percentText(count / labelled) },
];

/** Names and order of the classes; the values of the file are kept beside them. */
export function ClassEditor() {
  const summary = useSession((state) => state.draft?.summary);
  if (!summary || summary.classes.length === 0) return null;
  const { classes, classCounts } = summary;
  const labelled = classCounts.reduce((sum, n) => sum + n, 0);
  const rename = (at: number, name: string) =>
    void setClasses(
      classes.map((entry, i) => (i === at ? { ...entry, name: name.trim() || entry.value } : entry)),
    );
  return (
    <Section title="Classes">
      <table className="class-table" aria-label="Classes">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Shown as</th>
            <th scope="col">Documents</th>
            <th scope="col">Order</th>
          </tr>
        </thead>
        <tbody>
          {classes.slice(0, EDITABLE).map((entry, i) => (
            <tr key={entry.value}>
              <th scope="row">{entry.value}</th>
              <td>
                <TextField
                  label={`Name of class ${entry.value}`}
                  hideLabel
                  value={entry.name}
                  onCommit={(name) => rename(i, name)}
                />
              </td>
              <td className="number">
                {countText(classCounts[i] ?? 0)} ({percentText((classCounts[i] ?? 0) / labelled)})
              </td>
              <td>
                <Button
                  kind="quiet"
                  aria-label={`Move ${entry.name} up`}
                  disabled={i === 0}
                  onClick={() => void setClasses(swapped(classes, i))}
                >
                  ↑
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CopyButtons
        label="Classes"
        columns={COPIED}
        rows={classes.map((entry, i) => ({ ...entry, count: classCounts[i] ?? 0, labelled }))}
      />
      {classes.length > EDITABLE ? (
        <p className="hint">
          The first {EDITABLE} of {countText(classes.length)} classes.
        </p>
      ) : null}
      {classes.length === 2 ? <p className="hint">The logit favours the second class.</p> : null}
    </Section>
  );
}

/** Entries i − 1 and i changed about. */
function swapped(classes: readonly ClassName[], i: number): readonly ClassName[] {
  return classes.map((entry, at) => (at === i ? classes[i - 1]! : at === i - 1 ? classes[i]! : entry));
}
