import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readUsers } from "../../../commands/route/read-users";
import { type MoveReport, reportOf } from "../../../commands/route/report";
import { type Asked, moveOf, type RouteMove } from "../../../commands/route/route-move";
import { loadEnvironment } from "../../../environments/load";
import { type Answers, answering, CREDENTIALS } from "../clouds/answering";

export const POOL = "eu-west-1_AbCdEf123";
export const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
export const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
export const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
/** The object ID of somebody. */
export const oid = (number: number) => `0b1ec700-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** What a file of any route says of its pool. */
export const POOL_KEYS = `cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: [https://dev.acme.com/]
`;

/** Where a pool has the users, and their attributes without `custom:`. */
export interface ListedUser {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The identities, each as `<provider>_<user ID>`. @default - the name */
  readonly identities?: readonly string[];
}

const listed = ({ name, attributes = {}, identities = [name] }: ListedUser) => ({
  Username: name,
  Attributes: [
    { Name: "sub", Value: `sub of ${name}` },
    { Name: "email", Value: "nobody@acme.com" },
    ...Object.entries(attributes).map(([Name, Value]) => ({ Name: `custom:${Name}`, Value })),
    ...(identities.length === 0
      ? []
      : [
          {
            Name: "identities",
            Value: JSON.stringify(
              identities.map((each) => ({
                providerName: each.slice(0, each.indexOf("_")),
                userId: each.slice(each.indexOf("_") + 1),
              })),
            ),
          },
        ]),
  ],
});

/** What AWS says of a pool with these users. */
export const poolOf = (users: readonly ListedUser[]): Answers => ({
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: POOL } }],
  ListUsers: () => [200, { Users: users.map(listed) }],
});

/** The move of the environment `dev` that a text is the file of. */
export function moveIn(yaml: string, asked: Asked): RouteMove {
  const folder = mkdtempSync(join(tmpdir(), "environments-"));
  try {
    const file = join(folder, "dev.yaml");
    writeFileSync(file, yaml);
    return moveOf(loadEnvironment(file), asked, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the move does to these users of the pool. */
export async function reportIn(
  yaml: string,
  asked: Asked,
  users: readonly ListedUser[],
  answers: Answers = {},
): Promise<MoveReport> {
  const move = moveIn(yaml, asked);
  return reportOf(
    move,
    await readUsers(move.routes, CREDENTIALS, answering({ ...poolOf(users), ...answers })),
  );
}
