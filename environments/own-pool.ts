import type { Environment } from "./schema";

/** Whether the stack has the user pool and its domain. A pool that the environment joins is somebody else's. */
export const hasOwnPool = ({
  cognito,
}: {
  readonly cognito: Pick<Environment["cognito"], "userPool">;
}): boolean => cognito.userPool === undefined;
