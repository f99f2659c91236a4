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
  /** The user pool of others that it joins, which stays. */
  readonly joined?: string;
}

export function destructionOf(
  { resources }: Plan,
  { environment, changes }: Review,
  joined?: string,
): Destruction {
  const pool = resources.find(({ type }) => type === "aws_cognito_user_pool")?.before;
  return {
    environment,
    resources: changes,
    ...(joined !== undefined && { joined }),
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
export function renderDestruction({ environment, resources, pool, joined }: Destruction): string {
  const lines = resources.map(
    ({ hop, resource }, index) => `  ${(resources[index - 1]?.hop === hop ? "" : hop).padEnd(9)}${resource}`,
  );
  return [
    `${environment}: ${renderCount(resources.length, "resource")} would be destroyed`,
    "",
    ...lines,
    ...(pool === undefined ? [] : ["", renderUsers(pool)]),
    ...(joined === undefined ? [] : ["", renderJoined(joined)]),
  ].join("\n");
}

function renderUsers({ id, users }: NonNullable<Destruction["pool"]>): string {
  if (users === 0) return `The user pool ${id} has no users.`;
  const who = users === undefined ? "All users" : users === 1 ? "The 1 user" : `All ${users} users`;
  return `${who} of the user pool ${id} would be lost.`;
}

const renderJoined = (id: string) =>
  `The user pool ${id} stays as its owner has it, with everyone in it. Whoever signed in to it with Microsoft can't any more: their users stay, and nobody gets in as them.`;
