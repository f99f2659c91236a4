/** What a command shows while it works: on standard error, which leaves standard output to its result. */
export interface Progress {
  /** Runs one step: names it, shows a sign of life every 2 s, and says how long it took. */
  step<T>(title: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>;
  /** Says one line. */
  line(text: string): void;
}

/** Time between two signs of life of a step. */
const SIGN_OF_LIFE_MS = 2000;

/** Progress written to a stream: rewritten in place on a terminal, a line at a time elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const onTerminal = stream.isTTY === true;
  return {
    line: (text) => void stream.write(`${text}\n`),
    async step(title, work) {
      const started = performance.now();
      const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      let latest = "";
      let signsGiven = 0;
      const show = () => {
        const text = `  ${title}, ${seconds()}${latest && `: ${latest}`}`;
        if (onTerminal) stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
        else if (signsGiven % 5 === 0) stream.write(`${text}\n`); // a log wants fewer lines
        signsGiven += 1;
      };
      const signs = setInterval(show, SIGN_OF_LIFE_MS);
      const clear = () => {
        clearInterval(signs);
        if (onTerminal) stream.write("\r\x1b[K");
      };
      try {
        const result = await work((text) => {
          latest = text;
        });
        clear();
        stream.write(`  ${title}: ${seconds()}\n`);
        return result;
      } catch (error) {
        clear();
        stream.write(`  ${title}: failed after ${seconds()}\n`);
        throw error;
      }
    },
  };
}
