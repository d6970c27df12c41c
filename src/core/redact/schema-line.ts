/** The line that names the schema, where it does so by the name of the file that Chibo ships. */
export const schemaLine =
  /^\uFEFF?#[ \t]*yaml-language-server:[ \t]*\$schema=(?:\.{1,2}\/)*(?:schemas\/)?chibo\.schema\.json[ \t]*\r?$/m;
