/** A page that the original has, and the lab lacks. */
export class MissingPage extends Error {
  override readonly name = "MissingPage";

  /** @param what the page, after "does not have" */
  constructor(readonly what: string) {
    super(what);
  }
}
