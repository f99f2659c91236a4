import { passOn } from "../operation";

/** Groups of users. */
export const GROUPS = {
  AdminListGroupsForUser: passOn(),
  ListGroups: passOn(),
};
