type Waiting<Item, Answer> = {
  place: number;
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (failure: unknown) => void;
};

/** Work that may give an item to the others', and goes on with the answer to it. */
type Work<Item, Answer, Result> = (give: (item: Item) => Promise<Answer>) => Promise<Result>;

/**
 * Gathers what several works give, each at most one item, and handles all of it at once when the last of them has
 * given its item or has ended without one.
 * @param count how many works there are
 * @param handle is given the items in the order of their places, and answers in that order
 */
export function together<Item, Answer>(count: number, handle: (items: Item[]) => Promise<Answer[]>) {
  const waiting: Waiting<Item, Answer>[] = [];
  let open = count;
  const closeOne = () => {
    open -= 1;
    if (open === 0) void answerAll(waiting, handle);
  };
  return async function join<Result>(place: number, work: Work<Item, Answer, Result>): Promise<Result> {
    let isGiven = false;
    const give = (item: Item) =>
      new Promise<Answer>((resolve, reject) => {
        isGiven = true;
        waiting.push({ place, item, resolve, reject });
        closeOne();
      });
    try {
      return await work(give);
    } finally {
      if (!isGiven) closeOne();
    }
  };
}

async function answerAll<Item, Answer>(
  waiting: readonly Waiting<Item, Answer>[],
  handle: (items: Item[]) => Promise<Answer[]>,
): Promise<void> {
  if (waiting.length === 0) return;
  const inOrder = [...waiting].sort((a, b) => a.place - b.place);
  try {
    const answers = await handle(inOrder.map(({ item }) => item));
    for (const [index, { resolve }] of inOrder.entries()) resolve(answers[index] as Answer);
  } catch (failure) {
    for (const { reject } of inOrder) reject(failure);
  }
}
