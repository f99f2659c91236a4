import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";

const REPOSITORY = "acme/sign-in";
/** A job's token, which writes as the workflow. */
const TOKEN = "ghs_of-a-job";
const WORKFLOW = { login: "github-actions[bot]", type: "Bot" };

const LONGEST_BODY = 65_536;

interface Comment {
  id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

interface Issue extends Omit<Comment, "id"> {
  readonly number: number;
  title: string;
  readonly labels: readonly { readonly name: string }[];
  state: "open" | "closed";
  state_reason: string | null;
  readonly pull_request?: object;
  readonly comments: Comment[];
}

type Permission = "pull-requests" | "issues";

/** A stand-in of GitHub's REST API for issues and their comments, as strict as it is about what the workflows ask. */
export class GitHubStandIn {
  readonly issues: Issue[] = [];
  /** What was asked, like `POST /repos/acme/sign-in/issues`. */
  readonly requests: string[] = [];
  /** What the token may write. */
  permissions: readonly Permission[] = ["pull-requests", "issues"];
  /** Answers every request so, where it is set. */
  broken:
    | {
        readonly status: ContentfulStatusCode;
        readonly message: string;
        readonly headers?: Record<string, string>;
      }
    | undefined;
  hasIssues = true;
  #last = 0;

  private constructor(
    readonly variables: NodeJS.ProcessEnv,
    readonly close: () => void,
  ) {}

  static async start(): Promise<GitHubStandIn> {
    const server = createServer((request, response) => void listener(request, response)).listen(
      0,
      "127.0.0.1",
    );
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const variables = {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_TOKEN: TOKEN,
    };
    const standIn = new GitHubStandIn(variables, () => {
      server.close();
      server.closeAllConnections();
    });
    const listener = getRequestListener(standIn.#app().fetch);
    return standIn;
  }

  /** Forgets everything. */
  reset(): void {
    this.issues.length = 0;
    this.requests.length = 0;
    this.permissions = ["pull-requests", "issues"];
    this.broken = undefined;
    this.hasIssues = true;
  }

  /** Opens a pull request. */
  pullRequest(number: number): Issue {
    return this.#add(
      { number, title: "Change something", body: "", labels: [], user: { login: "mona", type: "User" } },
      {},
    );
  }

  /** Opens an issue as somebody. */
  issue(
    login: string,
    { title, body, labels = [] }: { title: string; body: string; labels?: readonly string[] },
  ): Issue {
    return this.#add({
      number: this.#next(),
      title,
      body,
      labels: labels.map((name) => ({ name })),
      user: userOf(login),
    });
  }

  /** Comments as somebody. */
  comment(number: number, login: string, body: string): Comment {
    const comment = { id: this.#next(), body, user: userOf(login) };
    this.#find(number).comments.push(comment);
    return comment;
  }

  #add(issue: Omit<Issue, "state" | "state_reason" | "comments">, pull_request?: object): Issue {
    const added: Issue = {
      ...issue,
      state: "open",
      state_reason: null,
      comments: [],
      ...(pull_request && { pull_request }),
    };
    this.issues.push(added);
    return added;
  }

  #next(): number {
    this.#last += 1;
    return this.#last + 1_000;
  }

  #find(number: number): Issue {
    const found = this.issues.find((issue) => issue.number === number);
    if (found === undefined) throw refused(404, "Not Found");
    return found;
  }

  #app(): Hono {
    const app = new Hono();
    app.onError((error, c) => {
      if (error instanceof HTTPException) return error.getResponse();
      return c.json({ message: String(error) }, 500);
    });
    app.use(async (c, next) => {
      this.requests.push(`${c.req.method} ${c.req.path}`);
      const { broken } = this;
      if (broken !== undefined) return c.json({ message: broken.message }, broken.status, broken.headers);
      if (c.req.header("authorization") !== `token ${TOKEN}`) throw refused(401, "Bad credentials");
      if (!c.req.path.startsWith(`/repos/${REPOSITORY}/`)) throw refused(404, "Not Found");
      await next();
    });
    app.get("/repos/:owner/:repo/issues/:number/comments", (c) =>
      paged(c, this.#find(Number(c.req.param("number"))).comments),
    );
    app.post("/repos/:owner/:repo/issues/:number/comments", async (c) => {
      const issue = this.#find(Number(c.req.param("number")));
      this.#allow(issue.pull_request === undefined ? ["issues"] : ["issues", "pull-requests"]);
      const { body } = await read(c, z.strictObject({ body: z.string() }));
      checkLength(body, COMMENT_TOO_LONG);
      return c.json(this.comment(issue.number, WORKFLOW.login, body), 201);
    });
    app.patch("/repos/:owner/:repo/issues/comments/:id", async (c) => {
      const comment = this.issues
        .flatMap(({ comments }) => comments)
        .find(({ id }) => id === Number(c.req.param("id")));
      if (comment === undefined) throw refused(404, "Not Found");
      this.#allow(["issues", "pull-requests"]);
      const { body } = await read(c, z.strictObject({ body: z.string() }));
      checkLength(body, COMMENT_TOO_LONG);
      comment.body = body;
      return c.json(comment);
    });
    app.get("/repos/:owner/:repo/issues", (c) => {
      this.#checkIssues();
      const { state = "open", labels = "" } = c.req.query();
      const wanted = labels.split(",").filter(Boolean);
      return paged(
        c,
        this.issues
          .filter((issue) => state === "all" || issue.state === state)
          .filter((issue) => wanted.every((label) => issue.labels.some(({ name }) => name === label))),
      );
    });
    app.post("/repos/:owner/:repo/issues", async (c) => {
      this.#checkIssues();
      this.#allow(["issues"]);
      const content = await read(
        c,
        z.strictObject({ title: z.string().min(1), body: z.string(), labels: z.array(z.string()) }),
      );
      checkLength(content.body, ISSUE_TOO_LONG);
      return c.json(this.issue(WORKFLOW.login, content), 201);
    });
    app.patch("/repos/:owner/:repo/issues/:number", async (c) => {
      const issue = this.#find(Number(c.req.param("number")));
      this.#allow(["issues"]);
      const change = await read(
        c,
        z.strictObject({
          title: z.string().min(1).optional(),
          body: z.string().optional(),
          state: z.enum(["open", "closed"]).optional(),
          state_reason: z.enum(["completed", "not_planned", "reopened"]).optional(),
        }),
      );
      checkLength(change.body ?? "", ISSUE_TOO_LONG);
      Object.assign(issue, change);
      return c.json(issue);
    });
    return app;
  }

  #allow(permissions: readonly Permission[]): void {
    if (permissions.some((permission) => this.permissions.includes(permission))) return;
    throw refused(403, "Resource not accessible by integration");
  }

  #checkIssues(): void {
    if (!this.hasIssues) throw refused(410, "Issues has been disabled in this repository.");
  }
}

const userOf = (login: string) => ({ login, type: login.endsWith("[bot]") ? "Bot" : "User" });

const COMMENT_TOO_LONG = {
  resource: "IssueComment",
  code: "unprocessable",
  field: "data",
  message: "Body is too long (maximum is 65536 characters)",
};
const ISSUE_TOO_LONG = {
  resource: "Issue",
  code: "custom",
  field: "body",
  message: "body is too long (maximum is 65536 characters)",
};

function checkLength(body: string, error: object): void {
  if ([...body].length > LONGEST_BODY) throw refused(422, "Validation Failed", [error]);
}

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const { data, error } = schema.safeParse(await c.req.json());
  if (error !== undefined) throw refused(422, `Invalid request.\n\n${z.prettifyError(error)}`);
  return data as T;
}

function paged(c: Context, items: readonly object[]): Response {
  const size = Math.min(100, Number(c.req.query("per_page") ?? 30));
  const page = Number(c.req.query("page") ?? 1);
  const url = new URL(c.req.url);
  url.searchParams.set("page", String(page + 1));
  const hasMore = items.length > page * size;
  return c.json(
    items.slice((page - 1) * size, page * size),
    200,
    hasMore ? { link: `<${url}>; rel="next"` } : {},
  );
}

const refused = (status: ContentfulStatusCode, message: string, errors?: readonly object[]) =>
  new HTTPException(status, {
    res: Response.json(
      {
        message,
        ...(errors && { errors }),
        documentation_url: "https://docs.github.com/rest",
        status: String(status),
      },
      { status },
    ),
  });
