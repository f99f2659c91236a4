import type { User, Users } from "../../users";
import { ManagementError } from "../error";

/** @throws ManagementError 404: also for a user who was linked to another one */
export function findUser(users: Users, id: string): User {
  const user = users.find(id);
  if (user === undefined) throw new ManagementError(404, "The user does not exist.", "inexistent_user");
  return user;
}
