import { renderCount } from "../../environments/render-count";
import type { Plan } from "../../review/plan";
import type { Review } from "../../review/review";

/** What a destroy plan would destroy. */
export interface Destruction {
  readonly environment: string;
  /** In the order of a sign-in. */
  readonly resources: Review["changes"];
  /** The user pool as it is in the cloud, if there is one. */
  readonly pool?: { readonly id: string; readonly isProtected: boolean; readonly users: number | undefined };
}

export function destructionOf({ resources }: Plan, { environment, changes }: Review): Destruction {
  const pool = resources.find(({ type }) => type === "aws_cognito_user_pool")?.before;
  return {
    environment,
    resources: changes,
    ...(pool && {
      pool: {
        id: String(pool.id),
        isProtected: pool.deletion_protection === "ACTIVE",
        users:
          typeof pool.estimated_number_of_users === "number" ? pool.estimated_number_of_users : undefined,
      },
    }),
  };
}

/** Shows what would be destroyed, hop by hop. */
export function renderDestruction({ environment, resources, pool }: Destruction): string {
  const lines = resources.map(
    ({ hop, resource }, index) => `  ${(resources[index - 1]?.hop === hop ? "" : hop).padEnd(9)}${resource}`,
  );
  return [
    `${environment}: ${renderCount(resources.length, "resource")} would be destroyed`,
    "",
    ...lines,
    ...(pool === undefined ? [] : ["", renderUsers(pool)]),
  ].join("\n");
}

function renderUsers({ id, users }: NonNullable<Destruction["pool"]>): string {
  if (users === 0) return `The user pool ${id} has no users.`;
  const who = users === undefined ? "All users" : users === 1 ? "The 1 user" : `All ${users} users`;
  return `${who} of the user pool ${id} would be lost.`;
}
