import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import net, { type AddressInfo, isIP } from "node:net";
import { after, before, beforeEach, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { LookupFunction } from "../../../commands/verify/network/open-socket";
import { openProbe, type ProbeOptions } from "../../../commands/verify/open-probe";
import type { Answer, Seen, SeenHost, Trouble } from "../../../commands/verify/probe";
import {
  ANSWERS,
  clockAhead,
  type Fault,
  type FaultyHosts,
  startFaultyHosts,
  tooMany,
} from "../../support/faulty-hosts";

const HOST = "acme.eu.auth0.com";
const URL_OF = (path: string) => `https://${HOST}${path}`;
const DISCOVERY = URL_OF("/.well-known/openid-configuration");

let hosts: FaultyHosts;

before(async () => {
  hosts = await startFaultyHosts({
    wire: async (request) =>
      Response.json(
        { issuer: URL_OF("/"), form: await request.text() },
        { headers: { "x-path": new URL(request.url).pathname } },
      ),
  });
});

beforeEach(() => {
  hosts.faults.clear();
  hosts.log.length = 0;
});

after(() => hosts.close());

/** Asks by a probe of its own, which must be closed within a moment. */
async function probing<T>(
  work: (probe: ReturnType<typeof openProbe>) => Promise<T>,
  variables: NodeJS.ProcessEnv = hosts.variables,
  options: ProbeOptions = {},
): Promise<T> {
  const probe = openProbe(variables, options);
  try {
    return await work(probe);
  } finally {
    await probe.close();
  }
}

const get = (url: string | URL, variables?: NodeJS.ProcessEnv, options?: ProbeOptions) =>
  probing((probe) => probe.at("broker").get(url), variables, options);

function answerOf(seen: Seen): Answer {
  assert.ok(seen.isAnswer, seen.isAnswer ? "" : seen.reason);
  return seen;
}

function troubleOf(seen: Seen): Pick<Trouble, "kind" | "reason" | "hop"> {
  assert.ok(!seen.isAnswer, "somebody answered");
  const { kind, reason, hop } = seen;
  return { kind, reason, hop };
}

test("a host answers, and shows its certificate and its clock", () =>
  probing(async (probe) => {
    const { status, text, headers, url } = answerOf(await probe.at("broker").get(DISCOVERY));
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(text), { issuer: URL_OF("/"), form: "" });
    assert.equal(headers.get("content-type"), "application/json");
    assert.equal(url.href, DISCOVERY);
    const [host, ...others] = probe.hosts();
    assert.deepEqual(others, []);
    assert.ok(host?.certificate !== undefined);
    assert.equal(host.certificate.issuer, "Sign-in lab (this machine only)");
    assert.ok(host.certificate.ends.getTime() > Date.now() + 89 * 24 * 3600_000);
    const { certificate, ...rest } = host;
    assert.deepEqual(rest, { host: HOST, hop: "broker", isThere: true, clockAhead: 0 });
  }));

test("the same GET is sent once, whoever asks; a form is sent each time", () =>
  probing(async (probe) => {
    const broker = probe.at("broker");
    await Promise.all([
      broker.get(DISCOVERY),
      broker.get(new URL(`${DISCOVERY}#part`)),
      probe.at("cognito").get(DISCOVERY),
    ]);
    const [one, two] = await Promise.all(
      ["a", "b"].map((code) => broker.post(URL_OF("/oauth/token"), { code })),
    );
    assert.equal(JSON.parse(answerOf(one as Seen).text).form, "code=a");
    assert.equal(JSON.parse(answerOf(two as Seen).text).form, "code=b");
    assert.deepEqual(
      hosts.log.filter((line) => !line.startsWith("CONNECT")),
      [
        `GET ${HOST}/.well-known/openid-configuration`,
        `POST ${HOST}/oauth/token`,
        `POST ${HOST}/oauth/token`,
      ],
    );
    assert.deepEqual(
      probe.hosts().map(({ hop }) => hop),
      ["broker"],
    );
  }));

test("requests one after the other share a connection, and at most six are open at a host", () =>
  probing(async (probe) => {
    const broker = probe.at("broker");
    await broker.get(URL_OF("/1"));
    await broker.get(URL_OF("/2"));
    assert.equal(hosts.log.filter((line) => line.startsWith("CONNECT")).length, 1);
    await Promise.all(Array.from({ length: 40 }, (_, index) => broker.get(URL_OF(`/many/${index}`))));
    assert.equal(hosts.log.filter((line) => line.startsWith("CONNECT")).length, 6);
  }));

test("a redirect is told, and followed only on its host", () =>
  probing(async (probe) => {
    hosts.faults.set(HOST, {
      answers: (request, response, pass) => {
        const { [request.url ?? ""]: location } = {
          "/a": "/b",
          "/b": "https://login.microsoftonline.com/x",
        } as Record<string, string>;
        if (location === undefined) pass();
        else response.writeHead(302, { location }).end();
      },
    });
    const broker = probe.at("broker");
    assert.equal(answerOf(await broker.get(URL_OF("/a"))).location?.href, URL_OF("/b"));
    assert.equal(
      answerOf(await broker.follow(URL_OF("/a"))).location?.href,
      "https://login.microsoftonline.com/x",
    );
  }));

describe("each way to fail has its reason, at once", () => {
  const AT_PROXY = () => `the proxy 127.0.0.1:${hosts.port}`;
  const cases: readonly [string, Fault, Trouble["kind"], () => string | RegExp][] = [
    [
      "a proxy that refuses the host",
      { proxy: 403 },
      "proxy-refused",
      () => `${AT_PROXY()} refuses ${HOST} (HTTP 403)`,
    ],
    [
      "a proxy that wants credentials",
      { proxy: 407 },
      "proxy-refused",
      () => `${AT_PROXY()} wants credentials for ${HOST} (HTTP 407)`,
    ],
    ...[502, 503, 504].map((status): (typeof cases)[number] => [
      `a proxy that finds no way, by ${status}`,
      { proxy: status },
      "proxy-in-vain",
      () =>
        `${AT_PROXY()} can't reach ${HOST} (HTTP ${status}): either nobody knows the name, or nothing answers there`,
    ]),
    [
      "a proxy that cuts off the connection",
      { proxy: "cuts" },
      "cut-off",
      () => `${AT_PROXY()} cuts off the connection to ${HOST} (ECONNRESET)`,
    ],
    [
      "a host that cuts off TLS",
      { tls: "cuts" },
      "cut-off",
      () => `${HOST} cuts off the connection before TLS is agreed on`,
    ],
    [
      "a host that does not speak TLS",
      { tls: "speaks-http" },
      "tls-failed",
      () => /^acme\.eu\.auth0\.com and this machine can't agree on TLS \(ERR_SSL_\w+\)$/,
    ],
    [
      "a certificate that has expired",
      { certificate: "expired" },
      "certificate-expired",
      () => new RegExp(`^the certificate of ${HOST} ended on \\d{4}-\\d\\d-\\d\\d$`),
    ],
    [
      "a certificate that is not valid yet",
      { certificate: "not-yet-valid" },
      "certificate-not-yet-valid",
      () => new RegExp(`^the certificate of ${HOST} is not valid before \\d{4}-\\d\\d-\\d\\d$`),
    ],
    [
      "a certificate for another name",
      { certificate: "other-name" },
      "certificate-other-name",
      () => `the certificate is not for ${HOST}, but for portal.hotel.example`,
    ],
    [
      "a certificate that nobody vouches for",
      { certificate: "self-signed" },
      "certificate-untrusted",
      () => `${HOST} signed its certificate itself, as Sign-in lab (this machine only)`,
    ],
    [
      "a certificate of an authority that this machine does not trust",
      { certificate: "of-a-company" },
      "certificate-untrusted",
      () =>
        /^this machine does not trust who signed the certificate of acme\.eu\.auth0\.com: Sign-in lab \(this machine only\) \(\w+\)$/,
    ],
    [
      "an answer that is cut off before it starts",
      { answers: ANSWERS.cutsBefore },
      "cut-off",
      () => `${HOST} cuts off its answer (UND_ERR_SOCKET)`,
    ],
    [
      "an answer that is cut off",
      { answers: ANSWERS.cutsBody },
      "cut-off",
      () => `${HOST} cuts off its answer (UND_ERR_SOCKET)`,
    ],
    [
      "an error of the host's own",
      { answers: ANSWERS.fails },
      "server-error",
      () => `${HOST} answers ${new URL(DISCOVERY).pathname} with HTTP 500`,
    ],
    ["an answer of 100 MB", { answers: ANSWERS.huge }, "too-large", () => `${HOST} sends more than 1 MB`],
    [
      "an answer of 100 MB that is compressed to 100 kB",
      { answers: ANSWERS.bomb },
      "too-large",
      () => `${HOST} sends more than 1 MB`,
    ],
  ];
  for (const [title, fault, kind, reason] of cases) {
    test(title, () =>
      probing(async (probe) => {
        hosts.faults.set(HOST, fault);
        const started = performance.now();
        const seen = await probe.at("broker").get(`${DISCOVERY}?secret=s3cret`);
        const trouble = troubleOf(seen);
        assert.ok(performance.now() - started < 4000, "long before the time for a request is over");
        assert.deepEqual([trouble.kind, trouble.hop], [kind, "broker"]);
        const expected = reason();
        if (typeof expected === "string") assert.equal(trouble.reason, expected);
        else assert.match(trouble.reason, expected);
        assert.equal(probe.hosts()[0]?.trouble, seen);
      }),
    );
  }
});

describe("429 with Retry-After is asked once more, if there is time", () => {
  const cases: readonly [string, string | undefined, number, number][] = [
    ["seconds", "1", 200, 2],
    ["at once", "0", 200, 2],
    ["a date that is past", new Date(0).toUTCString(), 200, 2],
    ["more seconds than there are", "60", 429, 1],
    ["a date that is too late", new Date(Date.now() + 3600_000).toUTCString(), 429, 1],
    ["nonsense", "soon", 429, 1],
    ["a negative number", "-1", 429, 1],
    ["nothing", undefined, 429, 1],
  ];
  for (const [title, after, status, count] of cases) {
    test(title, async () => {
      hosts.faults.set(HOST, { answers: tooMany(after) });
      assert.equal(answerOf(await get(DISCOVERY)).status, status);
      assert.equal(hosts.log.filter((line) => line.startsWith("GET")).length, count);
    });
  }

  test("a second 429 stands", async () => {
    hosts.faults.set(HOST, { answers: tooMany("0", 2) });
    assert.equal(answerOf(await get(DISCOVERY)).status, 429);
  });
});

for (const [does, answer] of [
  ["cuts off a connection", ANSWERS.cutsBody],
  ["has an error of its own", ANSWERS.fails],
] as const) {
  test(`a host that ${does} once is asked again`, async () => {
    let count = 0;
    hosts.faults.set(HOST, {
      answers: (request, response, pass) => (count++ === 0 ? answer(request, response) : pass()),
    });
    assert.equal(answerOf(await get(DISCOVERY)).status, 200);
    assert.equal(count, 2);
  });
}

test("an answer is read to its end, also if the connection ends with it", async () => {
  const page = "<p>long</p>".repeat(50_000);
  hosts.faults.set(HOST, {
    answers: ({ url }, response) =>
      void response
        .writeHead(200, { connection: "close", ...(url === "/zipped" && { "content-encoding": "gzip" }) })
        .end(url === "/zipped" ? gzipSync(page) : page),
  });
  assert.equal(answerOf(await get(URL_OF("/plain"))).text, page);
  assert.equal(answerOf(await get(URL_OF("/zipped"))).text, page);
});

describe("redirects without end", () => {
  for (const [name, reason] of [
    ["loops", `${HOST} redirects from one of its pages to the next, more than 5 times`],
    ["circles", `${HOST} redirects /start to itself`],
  ] as const) {
    test(name, () =>
      probing(async (probe) => {
        hosts.faults.set(HOST, { answers: ANSWERS[name] });
        const seen = await probe.at("entra").follow(URL_OF("/start"));
        assert.deepEqual(troubleOf(seen), { kind: "redirect-loop", reason, hop: "entra" });
        assert.equal(probe.hosts()[0]?.trouble, seen);
      }),
    );
  }

  test("a page that sends people back to itself with a cookie has an end", () =>
    probing(async (probe) => {
      hosts.faults.set(HOST, {
        answers: ({ url, headers }, response, pass) =>
          headers.cookie === "seen=1"
            ? pass()
            : response.writeHead(302, { location: url, "set-cookie": "seen=1; Secure" }).end(),
      });
      assert.equal(answerOf(await probe.at("entra").follow(URL_OF("/start"))).status, 200);
    }));
});

test("a host that gave no answer is not asked again, and other hosts are", () =>
  probing(async (probe) => {
    hosts.faults.set(HOST, { proxy: 502 });
    const broker = probe.at("broker");
    const first = await broker.get(URL_OF("/first"));
    const second = await broker.get(URL_OF("/second"));
    assert.deepEqual(troubleOf(second), troubleOf(first));
    assert.equal(second.url.pathname, "/second");
    answerOf(await probe.at("entra").get("https://login.microsoftonline.com/"));
    assert.deepEqual(hosts.log, [
      `CONNECT ${HOST}`,
      "CONNECT login.microsoftonline.com",
      "GET login.microsoftonline.com/",
    ]);
  }));

describe("whoever hangs is given up in time, and the probe closes at once", { concurrency: true }, () => {
  const cases: readonly [string, Fault, string][] = [
    ["a proxy", { proxy: "hangs" }, "opens no connection to"],
    ["before TLS", { tls: "hangs" }, "does not answer to TLS in time"],
    ["after TLS", { answers: ANSWERS.hangs }, "did not answer within 4 s"],
    ["a slow drip", { answers: ANSWERS.drips }, "did not answer within 4 s"],
  ];
  for (const [index, [title, fault, reason]] of cases.entries()) {
    test(title, async () => {
      const host = `hanging${index}.eu.auth0.com`;
      hosts.faults.set(host, fault);
      const started = performance.now();
      await probing(async (probe) => {
        const trouble = troubleOf(await probe.at("broker").get(`https://${host}/`));
        assert.equal(trouble.kind, "timed-out");
        assert.ok(trouble.reason.includes(host) && trouble.reason.includes(reason), trouble.reason);
        assert.ok(performance.now() - started < 5000);
      });
    });
  }

  test("a name server", async () => {
    const lookup: LookupFunction = () => {};
    const trouble = troubleOf(await get("https://nameless.eu.auth0.com/", {}, { lookup }));
    assert.deepEqual(trouble, {
      kind: "timed-out",
      reason: "nobody says in time what address nameless.eu.auth0.com has",
      hop: "broker",
    });
  });

  test("all of them together, when the time is over", async () => {
    hosts.faults.set("over.eu.auth0.com", {
      answers: ({ url }, _, pass) => url === "/first" && pass(),
    });
    await probing(
      async (probe) => {
        const entra = probe.at("entra");
        answerOf(await entra.get("https://over.eu.auth0.com/first"));
        assert.deepEqual(troubleOf(await entra.get("https://over.eu.auth0.com/second")), {
          kind: "timed-out",
          reason: "over.eu.auth0.com did not answer before the time for everything was over",
          hop: "entra",
        });
        const started = performance.now();
        assert.equal(troubleOf(await entra.get("https://late.eu.auth0.com/")).kind, "timed-out");
        assert.ok(performance.now() - started < 2000);
      },
      hosts.variables,
      { time: 2500 },
    );
  });
});

describe("without a proxy", () => {
  /** A machine that knows these addresses alone. */
  const knowing =
    (addresses: Readonly<Record<string, string>>): LookupFunction =>
    (name, _, done) => {
      const { [name]: address } = addresses;
      if (address === undefined) return done(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
      if (address.startsWith("E")) return done(Object.assign(new Error(), { code: address }), []);
      return done(null, [{ address, family: isIP(address) }]);
    };

  const cases: readonly [string, string, Readonly<Record<string, string>>, Trouble["kind"], string][] = [
    ["a name that nobody knows", `https://${HOST}/`, {}, "no-such-host", `nobody knows the name ${HOST}`],
    [
      "name servers that are silent",
      `https://${HOST}/`,
      { [HOST]: "EAI_AGAIN" },
      "no-name-server",
      `no name server answers what address ${HOST} has`,
    ],
    [
      "a port where nothing listens",
      `https://${HOST}:1/`,
      { [HOST]: "127.0.0.1" },
      "refused",
      `${HOST} refuses connections to its port 1`,
    ],
  ];
  for (const [title, url, addresses, kind, reason] of cases) {
    test(title, async () => {
      const trouble = troubleOf(await get(url, {}, { lookup: knowing(addresses) }));
      assert.deepEqual(trouble, { kind, reason, hop: "broker" });
    });
  }

  for (const [address, reason] of [
    ["2001:db8::1", `${HOST} has IPv6 addresses alone, and this machine has no way to them (ENETUNREACH)`],
    ["192.0.2.1", `this machine has no way to ${HOST} (ENETUNREACH)`],
  ] as const) {
    test(`a host at ${address}, and no way to it`, async (t) => {
      // What the kernel says without a route: not every machine that runs the tests is without one.
      t.mock.method(net, "connect", ({ host, lookup }: net.TcpNetConnectOpts) => {
        const socket = new net.Socket();
        lookup?.(host ?? "", {}, () => socket.destroy(Object.assign(new Error(), { code: "ENETUNREACH" })));
        return socket;
      });
      const trouble = troubleOf(await get(DISCOVERY, {}, { lookup: knowing({ [HOST]: address }) }));
      assert.deepEqual(trouble, { kind: "no-route", reason, hop: "broker" });
    });
  }

  test("NO_PROXY names hosts that are asked directly", async () => {
    const variables = { ...hosts.variables, NO_PROXY: "localhost, .auth0.com" };
    const trouble = troubleOf(await get(`https://${HOST}/`, variables, { lookup: knowing({}) }));
    assert.equal(trouble.kind, "no-such-host");
    assert.deepEqual(hosts.log, []);
  });
});

describe("a proxy that can't be used", () => {
  const cases: readonly [string, RegExp][] = [
    [
      "http://127.0.0.1:1",
      /^HTTPS_PROXY is 127\.0\.0\.1:1, which can't be used: 127\.0\.0\.1 refuses connections to its port 1$/,
    ],
    [
      "socks5://user:s3cret@127.0.0.1:1080",
      /^HTTPS_PROXY is 127\.0\.0\.1:1080, which can't be used: its scheme is socks5:$/,
    ],
  ];
  for (const [HTTPS_PROXY, reason] of cases) {
    test(HTTPS_PROXY, async () => {
      const trouble = troubleOf(await get(DISCOVERY, { HTTPS_PROXY }));
      assert.equal(trouble.kind, "proxy-unreachable");
      assert.match(trouble.reason, reason);
    });
  }

  test("no address at all", () => {
    assert.throws(() => openProbe({ HTTPS_PROXY: "http://" }), {
      name: "UserError",
      code: "proxy-not-a-url",
    });
  });
});

test("a proxy gets its credentials", async () => {
  const seen: (string | undefined)[] = [];
  const proxy = createServer().on("connect", ({ headers }, socket) => {
    seen.push(headers["proxy-authorization"]);
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const { port } = proxy.address() as AddressInfo;
  const trouble = troubleOf(await get(DISCOVERY, { HTTPS_PROXY: `http://me:s%40cret@127.0.0.1:${port}` }));
  proxy.close();
  assert.deepEqual(seen, [`Basic ${Buffer.from("me:s@cret").toString("base64")}`]);
  assert.equal(trouble.reason, `the proxy 127.0.0.1:${port} wants credentials for ${HOST} (HTTP 407)`);
});

describe("the clock of a host", () => {
  const seenOf = (fault: Fault): Promise<SeenHost | undefined> =>
    probing(async (probe) => {
      hosts.faults.set(HOST, fault);
      await probe.at("broker").get(DISCOVERY);
      return probe.hosts()[0];
    });

  for (const ahead of [600_000, -600_000]) {
    test(`${ahead / 1000} s ahead`, async () => {
      const { clockAhead: seen = 0 } = (await seenOf({ answers: clockAhead(ahead) })) ?? {};
      assert.ok(Math.abs(seen - ahead) < 3000 && Math.abs(seen) <= Math.abs(ahead) + 1000, String(seen));
    });
  }

  for (const certificate of ["expired", "not-yet-valid"] as const) {
    test(`is told even where its certificate is ${certificate}`, async () => {
      const seen = await seenOf({ certificate });
      assert.equal(seen?.clockAhead, 0);
      assert.ok(seen?.certificate !== undefined);
    });
  }
});

test("identical faults leave no connection behind", async () => {
  hosts.faults.set(HOST, { tls: "hangs" });
  const probe = openProbe(hosts.variables);
  const asking = Promise.all([1, 2, 3].map((each) => probe.at("broker").get(URL_OF(`/${each}`))));
  await new Promise(setImmediate);
  const started = performance.now();
  await probe.close();
  for (const seen of await asking) assert.equal(troubleOf(seen).kind, "timed-out");
  assert.ok(performance.now() - started < 500);
});
