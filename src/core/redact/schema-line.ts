/** The line that names the schema, if it uses the file name that Chibo ships. */
export const schemaLine =
  /^\uFEFF?#[ \t]*yaml-language-server:[ \t]*\$schema=(?:\.{1,2}\/)*(?:schemas\/)?chibo\.schema\.json[ \t]*\r?$/m;
