import { z } from "zod";
import type { PayloadSchema } from "../payload";
import { TRIGGER_IDS } from "./triggers";

/** What the lab does not have of Auth0's Actions. */
const BEYOND_LAB = ["modules"];

const triggers = z
  .array(z.object({ id: z.enum(TRIGGER_IDS), version: z.string().optional() }))
  .min(1)
  .max(1);
const optional = {
  code: z.string().optional(),
  dependencies: z.array(z.object({ name: z.string(), version: z.string() })).optional(),
  runtime: z.string().optional(),
  secrets: z
    .array(z.object({ name: z.string().max(128), value: z.string().max(4096).optional() }))
    .optional(),
};

const created = z.strictObject({
  ...optional,
  name: z.string().min(1),
  supported_triggers: triggers,
  deploy: z.boolean().optional(),
});
const updated = z.strictObject({
  ...optional,
  name: z.string().min(1).optional(),
  supported_triggers: triggers.optional(),
});

/** Body of `POST /actions/actions`. */
export const CREATE_ACTION: PayloadSchema<typeof created> = { schema: created, beyondLab: BEYOND_LAB };
/** Body of `PATCH /actions/actions/{id}`. */
export const UPDATE_ACTION: PayloadSchema<typeof updated> = { schema: updated, beyondLab: BEYOND_LAB };

export type ActionChange = z.output<typeof updated>;
