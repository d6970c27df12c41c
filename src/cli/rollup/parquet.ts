import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { CountedRow } from '../../core/rollup/own-records.js';
import { type RecordColumn, recordColumns } from '../../core/rollup/record-columns.js';
import { type OutputFile, openOutputFile } from '../files/write-file.js';
import type { RecordWriter } from './output.js';

/** Number of rows that are buffered before they are written as one row group. */
const groupSize = 10_000;

const types = { text: 'STRING', number: 'DOUBLE', whole: 'INT32', flag: 'BOOLEAN' } as const;

/** Writes rows that were made of records. */
export interface RowWriter {
  addRow(row: CountedRow): void;
}

/** Writes records to a Parquet file, one row each, in row groups of some thousands. */
export function parquetWriter(file: string): RecordWriter & RowWriter {
  const columns = recordColumns.map((column) => ({ column, data: openColumn() }));
  const sources = () =>
    columns.map(({ column, data }) => ({
      name: column.name,
      data,
      type: types[column.type],
      nullable: true,
    }));
  const out = openOutputFile(file);
  const writer = new ParquetWriter({
    writer: emptiedInto(out),
    schema: schemaFromColumnData({ columnData: sources() }),
    createdBy: 'chibo',
  });
  const flush = (): void => {
    writer.write({ columnData: sources(), rowGroupSize: groupSize });
    for (const { data } of columns) data.length = 0;
  };
  const addRow = ({ entry, isCounted }: CountedRow): void => {
    for (const { column, data } of columns) data.push(column.value(entry, isCounted));
    if ((columns[0]?.data.length ?? 0) >= groupSize) flush();
  };
  return {
    addRow,
    async add({ exchanged }) {
      if (!('unread' in exchanged)) addRow({ entry: exchanged, isCounted: true });
    },
    async finish() {
      flush();
      writer.finish();
      await out.close();
    },
    abandon: () => out.abandon(),
  };
}

function openColumn(): ReturnType<RecordColumn['value']>[] {
  return [];
}

/** A buffer that is flushed to the file after each row group. */
function emptiedInto(out: OutputFile): ByteWriter {
  const buffer = new ByteWriter();
  const flush = (): void => {
    out.write(buffer.getBytes());
    buffer.index = 0;
  };
  return Object.assign(buffer, { flush, finish: flush });
}
