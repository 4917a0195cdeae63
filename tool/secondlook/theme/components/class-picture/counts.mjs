// What is kept of the codes while a class picture is made: sums, and the last code, so that a slip can be taken back.
// Nothing here outlives the page.

export class Counts {
  constructor(least) {
    this.least = least;
    this.forget();
  }

  forget() {
    this.number = null;
    this.total = 0;
    this.sums = new Map();
    this.last = null;
    this.closed = false;
  }

  /** Whether a code of the quiz with this number can be added. */
  takes(number) {
    return !this.closed && (this.number === null || this.number === number);
  }

  add(number, states) {
    this.number = number;
    this.change(states, 1);
    this.last = states;
  }

  takeBack() {
    this.change(this.last, -1);
    this.last = null;
    if (!this.total) this.forget();
  }

  change(states, by) {
    this.total += by;
    for (const [id, state] of states) {
      const sum = this.sums.get(id) ?? { untried: 0, right: 0, missed: 0 };
      sum[state] += by;
      this.sums.set(id, sum);
    }
  }

  get enough() {
    return this.total >= this.least;
  }

  /** Closes the counting, since the difference that one more code makes would be one student's answers. */
  close() {
    this.closed = true;
    this.last = null;
    return this.sums;
  }

  /**
   * Several questions together: how often they were missed, and how often they were tried. A question that few tried
   * counts for nothing, since it would show what those few know.
   */
  together(ids) {
    const tries = (sum) => sum.missed + sum.right;
    const sums = ids.map((id) => this.sums.get(id)).filter((sum) => tries(sum) >= this.least);
    const all = (count) => sums.reduce((sum, one) => sum + count(one), 0);
    return { missed: all((sum) => sum.missed), tried: all(tries) };
  }
}
