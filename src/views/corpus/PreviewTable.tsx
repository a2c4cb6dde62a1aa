import type { OpenedTable } from '../../session/session';
import { useSession } from '../../session/store';
import { CopyButtons } from '../../widgets/CopyButtons';
import { countText } from '../../widgets/number-text';

/** First and last rows as read; the whole cell on hover and by keyboard. */
export function PreviewTable({ table }: { readonly table: OpenedTable }) {
  const columns = useSession((state) => state.columns);
  const { head, tail, rowCount } = table.report;
  const names = table.report.columns.map(({ name }) => name);
  const hidden = rowCount - head.length - tail.length;
  const role = (c: number) => (c === columns.text ? 'text' : c === columns.label ? 'label' : undefined);
  const copied = [
    ...head.map((cells, i) => ({ number: i + 1, cells })),
    ...tail.map((cells, i) => ({ number: rowCount - tail.length + i + 1, cells })),
  ];
  return (
    <div className="preview-block">
      <div className="table-scroll preview" tabIndex={0} role="group" aria-label="Preview, scrolls sideways">
        <table aria-label="Preview">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {names.map((name, c) => (
                <th key={name} scope="col" data-role={role(c)}>
                  {name}
                  {role(c) ? <span className="column-role">{role(c)}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.map((cells, i) => (
              <PreviewRow key={i} number={i + 1} cells={cells} role={role} />
            ))}
            {hidden > 0 ? (
              <tr className="preview-gap">
                <td colSpan={names.length + 1}>… {countText(hidden)} more rows …</td>
              </tr>
            ) : null}
            {tail.map((cells, i) => (
              <PreviewRow
                key={`tail-${i}`}
                number={rowCount - tail.length + i + 1}
                cells={cells}
                role={role}
              />
            ))}
          </tbody>
        </table>
      </div>
      <CopyButtons
        label="Preview"
        columns={[
          { name: 'Row', value: ({ number }) => number },
          ...names.map((name, c) => ({ name, value: ({ cells }: CopiedRow) => cells[c] ?? '' })),
        ]}
        rows={copied}
      />
    </div>
  );
}

interface CopiedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

interface RowProps {
  readonly number: number;
  readonly cells: readonly string[];
  readonly role: (column: number) => 'text' | 'label' | undefined;
}

function PreviewRow({ number, cells, role }: RowProps) {
  return (
    <tr>
      <th scope="row">{countText(number)}</th>
      {cells.map((cell, c) => (
        <td key={c} data-role={role(c)} title={cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
