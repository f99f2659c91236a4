import { fitTo, shown } from "./print";

/** What a command shows while it works: on standard error, which leaves standard output to its result. */
export interface Progress {
  /** Runs one step: names it, shows a sign of life every 2 s, and says how long it took. */
  step<T>(title: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>;
  /** Says one line. */
  line(text: string): void;
}

/** Time between two signs of life of a step. */
const SIGN_OF_LIFE_MS = 2000;

/**
 * Progress written to a stream: the steps under way are rewritten in place on a terminal, a line each, and are a line now and
 * then elsewhere.
 */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const onTerminal = stream.isTTY === true;
  /** What there is to say of each step under way. */
  const running = new Set<() => string>();
  let linesShown = 0;
  const erase = () => {
    if (linesShown > 0) stream.write(`\x1b[${linesShown}A\x1b[J`);
    linesShown = 0;
  };
  const showRunning = () => {
    erase();
    const length = stream.columns > 0 ? stream.columns - 1 : undefined; // some terminals give 0
    for (const text of running) stream.write(`${shown(text()).split("\n", 1)[0]?.slice(0, length)}\n`);
    linesShown = running.size;
  };
  const say = (text: string) => {
    const wasShown = linesShown > 0;
    erase();
    stream.write(`${fitTo(stream, shown(text))}\n`);
    if (wasShown) showRunning();
  };
  return {
    line: say,
    async step(title, work) {
      const started = performance.now();
      const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      let latest = "";
      let signsGiven = 0;
      const underWay = () => `  ${title}, ${seconds()}${latest && `: ${latest}`}`;
      const signs = setInterval(() => {
        if (onTerminal) showRunning();
        else if (signsGiven % 5 === 0) say(underWay()); // a log wants fewer lines
        signsGiven += 1;
      }, SIGN_OF_LIFE_MS);
      const end = (text: string) => {
        clearInterval(signs);
        running.delete(underWay);
        say(`  ${title}: ${text}`);
      };
      running.add(underWay);
      try {
        const result = await work((text) => {
          latest = text;
        });
        end(seconds());
        return result;
      } catch (error) {
        end(`${Object(error).code === "interrupted" ? "interrupted" : "failed"} after ${seconds()}`);
        throw error;
      }
    },
  };
}
