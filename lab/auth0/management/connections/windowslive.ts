import { notInLab } from "../error";
import type { ConnectionOptions } from "./properties";
import type { Strategy } from "./strategy";

/**
 * The permission that each option requests at Microsoft Graph. `signin` requests none beyond the sign-in itself. `graph_user`
 * was seen in Auth0's answers; the others are assumed to follow Graph's names in the same way.
 */
const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ["graph_calendars", "Calendars.Read"],
  ["graph_calendars_update", "Calendars.ReadWrite"],
  ["graph_contacts", "Contacts.Read"],
  ["graph_contacts_update", "Contacts.ReadWrite"],
  ["graph_device", "Device.Read"],
  ["graph_device_command", "Device.Command"],
  ["graph_emails", "Mail.Read"],
  ["graph_emails_update", "Mail.ReadWrite"],
  ["graph_files", "Files.Read"],
  ["graph_files_all", "Files.Read.All"],
  ["graph_files_all_update", "Files.ReadWrite.All"],
  ["graph_files_update", "Files.ReadWrite"],
  ["graph_notes", "Notes.Read"],
  ["graph_notes_create", "Notes.Create"],
  ["graph_notes_update", "Notes.ReadWrite"],
  ["graph_tasks", "Tasks.Read"],
  ["graph_tasks_update", "Tasks.ReadWrite"],
  ["graph_user", "User.Read"],
  ["graph_user_activity", "UserActivity.ReadWrite.CreatedByApp"],
  ["graph_user_update", "User.ReadWrite"],
]);

/** Options that request something of which no source says what: permissions of organisations, and those of Live Connect. */
const PERMISSIONS_BEYOND_LAB = [
  "applications",
  "applications_create",
  "basic",
  "birthday",
  "calendars",
  "calendars_update",
  "contacts_birthday",
  "contacts_calendars",
  "contacts_create",
  "contacts_photos",
  "contacts_skydrive",
  "directory_accessasuser_all",
  "directory_read_all",
  "directory_readwrite_all",
  "emails",
  "events_create",
  "group_read_all",
  "group_readwrite_all",
  "mail_readwrite_all",
  "mail_send",
  "messenger",
  "phone_numbers",
  "photos",
  "postal_addresses",
  "rolemanagement_read_all",
  "rolemanagement_readwrite_directory",
  "share",
  "sites_read_all",
  "sites_readwrite_all",
  "skydrive",
  "skydrive_update",
  "team_readbasic_all",
  "team_readwrite_all",
  "user_read_all",
  "user_readbasic_all",
  "work_profile",
];

/**
 * Microsoft personal accounts. Without a client ID Auth0 uses development keys of its own.
 *
 * @see https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/microsoft-account-native
 */
export const windowslive: Strategy = {
  kind: "social",
  complete: (options) => {
    if ((options.strategy_version ?? 2) !== 2) {
      throw notInLab(`windowslive connections of strategy_version ${options.strategy_version}`);
    }
    const lacking = PERMISSIONS_BEYOND_LAB.find((name) => options[name] === true);
    if (lacking !== undefined) throw notInLab(`windowslive connections with ${lacking}`);
    const { freeform_scopes } = options;
    if (Array.isArray(freeform_scopes) && freeform_scopes.length > 0) {
      throw notInLab("windowslive connections with freeform_scopes");
    }
    return { ...options, scope: scopeOf(options) };
  },
};

function scopeOf(options: ConnectionOptions): string[] {
  const permissions = [...PERMISSIONS].filter(([option]) => options[option] === true);
  const scope = permissions.map(([, permission]) => `https://graph.microsoft.com/${permission}`);
  return options.offline_access === true ? [...scope, "offline_access"] : scope;
}
