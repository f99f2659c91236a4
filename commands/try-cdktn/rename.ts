/** A module's name between quotes, which no file name and no word in a comment is. */
const PACKAGE = /(?<=["'])cdktf(?=["'])/g;

/** The scope of the bindings, also in a regular expression. */
const SCOPE = /@cdktf(?=\\?\/provider-)/g;

/**
 * Changes the names of cdktf's packages in a source to those of CDK Terrain. `cdktf.json`, `cdktf.out` and the variables
 * that begin with `CDKTF_` have the same names there.
 *
 * @see https://cdktn.io/docs/release/upgrade-guide-v0-22
 */
export const renameToCdktn = (source: string): string =>
  source.replace(PACKAGE, "cdktn").replace(SCOPE, "@cdktn");
