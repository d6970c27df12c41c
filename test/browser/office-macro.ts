import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Office } from './office.js';

const run = promisify(execFile);

/** What is typed into cells: `[sheet, cell, text]`, sheets by their place from 0. */
export type OfficeEdits = readonly (readonly [sheet: number, cell: string, text: string])[];

/** Opens a file, types into its cells as its language reads it, and saves it in the format of a filter. */
const macro = `Sub Fill()
  Dim load(0) As New com.sun.star.beans.PropertyValue
  load(0).Name = "Hidden"
  load(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(Environ("CHIBO_FROM")), "_blank", 0, load())
  If Environ("CHIBO_EDITS") = "" Then edits = Array() Else edits = Split(Environ("CHIBO_EDITS"), "|")
  For index = 0 To UBound(edits)
    parts = Split(edits(index), "~")
    cell = document.Sheets.getByIndex(CInt(parts(0))).getCellRangeByName(parts(1))
    cell.FormulaLocal = parts(2)
  Next
  Dim store(0) As New com.sun.star.beans.PropertyValue
  store(0).Name = "FilterName"
  store(0).Value = Environ("CHIBO_FILTER")
  document.storeAsURL(ConvertToURL(Environ("CHIBO_TO")), store())
  document.close(True)
End Sub`;

const moduleText = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${macro.replaceAll('"', '&quot;')}
</script:module>
`;

/** Lets LibreOffice itself open a file, type into it and save it as another. */
export async function editInOffice(
  { folder }: Pick<Office, 'folder'>,
  { from, to, filter, edits }: { from: string; to: string; filter: string; edits: OfficeEdits },
): Promise<void> {
  const profile = join(folder, 'profile');
  const words = [`-env:UserInstallation=file://${profile}`, '--headless'];
  // The first start writes a library of macros of its own.
  await run('soffice', [...words, '--terminate_after_init'], { timeout: 110_000 });
  await writeFile(join(profile, 'user/basic/Standard/Module1.xba'), moduleText);
  const env = {
    ...process.env,
    CHIBO_FROM: from,
    CHIBO_TO: to,
    CHIBO_FILTER: filter,
    CHIBO_EDITS: edits.map((edit) => edit.join('~')).join('|'),
  };
  const call = 'vnd.sun.star.script:Standard.Module1.Fill?language=Basic&location=application';
  await run('soffice', [...words, call], { timeout: 110_000, env });
}
