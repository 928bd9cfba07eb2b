/** The database in use: --db, wherever that is set, else the XDG data file. */
export async function storePath({ db }: Readonly<Record<string, unknown>>): Promise<string> {
  if (typeof db === 'string' && db !== '') return db;
  const { defaultStorePath } = await import('../store/default-path.js');
  return defaultStorePath();
}
