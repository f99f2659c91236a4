import { type Finding, findingsOn } from "../../clouds/finding";
import type { OwnResources } from "../own-resources";

/** A name that exists and is not known to be the environment's own. */
export function reportTakenName(
  cloud: Finding["cloud"],
  what: string,
  message: string,
  toDo: string,
  { isKnown }: OwnResources,
): Finding {
  const { wrong, unchecked } = findingsOn(cloud);
  return isKnown
    ? wrong(what, message, toDo)
    : unchecked(what, `${message}, perhaps by this environment itself: its state was not read`);
}
