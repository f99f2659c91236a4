import type { Path } from "../environment/draft";

/** The path of a key, like `cognito.clients.*.kind`, in a file where the app client has that name. */
export const pathFor = (key: string, client: string): Path =>
  key.split(".").map((step) => (step === "*" ? client : step));
