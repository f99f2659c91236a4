import { defaultDisplayName } from "../defaults";
import { displayName, tenantId } from "../values";
import { key } from "./key";

export const homeTenant = key(tenantId, {
  description: "Directory (tenant) ID of the home tenant, which holds the app registration",
  where: "Entra admin center, Overview, Tenant ID",
  sample: "3f2c1d4e-0000-4000-8000-000000000001",
  question: "Entra: directory (tenant) ID of the home tenant",
  details:
    "Who may sign in is another matter: [`microsoft.accounts`](#microsoftaccounts). So this is neither `common` nor a domain name, nor Microsoft's own tenant for personal accounts.",
  later: "refused. A new app registration gives everyone a new user ID.",
});

export const appName = key(displayName.exactOptional(), {
  description: "Name of the app registration, which people see when Microsoft asks for their consent",
  derivedDefault: `\`${defaultDisplayName("<environment>")}\``,
  sample: "Acme",
  later: "changed in place. People see the new name the next time.",
});
