import { Hono } from "hono";
import { z } from "zod";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { notInLab } from "../error";
import { FIELDS, fieldsOf, PAGING, pageOf, queryOf } from "../query";
import { findUser } from "./find";
import { identitiesApi } from "./identities";

const READ = requireAnyScope("read:users");

const FIELDS_QUERY = z.strictObject(FIELDS);
const LIST_QUERY = z.strictObject({
  ...FIELDS,
  page: PAGING.page,
  per_page: PAGING.per_page,
  include_totals: PAGING.include_totals,
  connection: z.string().optional(),
  q: z.string().optional(),
  search_engine: z.string().optional(),
  sort: z.string().optional(),
});

/** `/api/v2/users`: a sign-in creates a user; here users are read, and linked to each other. */
export function usersApi(): Hono<ManagementEnv> {
  return new Hono<ManagementEnv>()
    .get("/", READ, (c) => {
      const { q, sort, search_engine: _, connection, ...query } = queryOf(c.req, LIST_QUERY);
      if (q !== undefined || sort !== undefined) throw notInLab("searching and sorting of users");
      const found = c
        .get("tenant")
        .users.all()
        .filter(({ identities }) => connection === undefined || identities[0]?.connection === connection)
        .map((user) => fieldsOf(query, user));
      return c.json(pageOf(query, "users", found, 50));
    })
    .get("/:id", READ, (c) => {
      const query = queryOf(c.req, FIELDS_QUERY);
      return c.json(fieldsOf(query, findUser(c.get("tenant").users, c.req.param("id"))));
    })
    .route("/", identitiesApi());
}
