import type { TaskFunction } from '../server';
import { look } from '../store';

export const tableRows: TaskFunction<'tableRows'> = ({ table, offset, limit }) => {
  const { columns, lines } = look(table);
  const part = lines.subarray(Math.max(0, offset), Math.max(0, offset) + Math.max(0, limit));
  const rows = Array.from(part, (_, i) => columns.map((column) => column[Math.max(0, offset) + i]!));
  return { rows, lines: [...part] };
};
