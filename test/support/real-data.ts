import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';

/** Folder of real corpora; never committed. */
export const DATA = process.env['FIRTH_DATA'] ?? '../shared/data';

/** Tests on real data. Without the folder they are skipped, except in CI, where its absence is a failure. */
export function describeRealData(name: string, body: () => void): void {
  const title = `real-data: ${name}`;
  const present = existsSync(DATA);
  if (!present && process.env['CI']) {
    describe(title, () => {
      it('has the real data', () => {
        throw new Error(`no real data at ${DATA}; set FIRTH_DATA`);
      });
    });
    return;
  }
  if (!present) console.log(`${title} skipped: no data`);
  describe.skipIf(!present)(title, body);
}

export const dataFile = (path: string) => join(DATA, path);
