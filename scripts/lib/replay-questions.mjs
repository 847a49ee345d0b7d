import { createReadStream, existsSync } from 'node:fs';
import { parse } from 'csv-parse';
import { Failure } from './report.mjs';

/**
 * The texts of one column of a CSV file with a header line, one at a time: the file is never held as a whole.
 *
 * @throws Failure when the file or the column is not there.
 */
export async function* readQuestions({ file, column = 'text', limit = Infinity }) {
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  const records = createReadStream(file).pipe(
    parse({ columns: true, bom: true, skip_empty_lines: true, relax_column_count: true })
  );
  let count = 0;
  for await (const record of records) {
    if (!(column in record)) {
      const columns = Object.keys(record).join(', ');
      throw new Failure(`${file} has no column "${column}". Its columns are: ${columns}.`);
    }
    if (count >= limit) return;
    if (record[column].trim() === '') continue;
    count += 1;
    yield record[column];
  }
}
