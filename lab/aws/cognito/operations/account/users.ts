import { passOn } from "../operation";

/** Users of a pool, as whoever runs it sees and changes them. */
export const USERS = {
  AdminDeleteUser: passOn(),
  AdminDisableUser: passOn(),
  AdminEnableUser: passOn(),
  AdminGetUser: passOn(),
  ListUsers: passOn(),
};
