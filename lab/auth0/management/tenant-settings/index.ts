import { Hono } from "hono";
import { z } from "zod";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { notInLab } from "../error";
import { merge } from "../merge";
import { payloadOf } from "../payload";
import { FIELDS, fieldsOf, queryOf } from "../query";
import { FLAGS_BEYOND_LAB, UPDATE_SETTINGS } from "./properties";

const FIELDS_QUERY = z.strictObject(FIELDS);

/** Auth0 only names these when settings are read. */
const READ_ONLY = { sandbox_versions_available: ["22", "18"] };

/** Auth0 only names these flags when settings are changed. */
const FLAGS_OF_A_CHANGE = {
  cannot_change_enforce_client_authentication_on_passwordless_start: true,
  enforce_client_authentication_on_passwordless_start: true,
};

/** `/api/v2/tenants/settings` */
export function tenantSettingsApi(): Hono<ManagementEnv> {
  return new Hono<ManagementEnv>()
    .get("/", requireAnyScope("read:tenant_settings"), (c) => {
      const query = queryOf(c.req, FIELDS_QUERY);
      return c.json(fieldsOf(query, { ...c.get("tenant").settings, ...READ_ONLY }));
    })
    .patch("/", requireAnyScope("update:tenant_settings"), async (c) => {
      const change = await payloadOf(c.req, UPDATE_SETTINGS);
      const lacking = FLAGS_BEYOND_LAB.find((name) => change.flags?.[name] === true);
      if (lacking !== undefined) throw notInLab(`the flag ${lacking}`);
      const tenant = c.get("tenant");
      const settings = merge(tenant.settings, change);
      tenant.update((data) => {
        data.settings = settings;
      });
      return c.json({ ...settings, flags: { ...FLAGS_OF_A_CHANGE, ...settings.flags } });
    });
}
