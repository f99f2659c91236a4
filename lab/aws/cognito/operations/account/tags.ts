import { passOn } from "../operation";

/** Tags of user pools. */
export const TAGS = {
  ListTagsForResource: passOn(),
  TagResource: passOn(),
  UntagResource: passOn(),
};
