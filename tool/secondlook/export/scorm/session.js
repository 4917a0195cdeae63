// One visit to a lesson in a learning platform, told in the words of SCORM. The platform asked for it by opening this
// page; without one, the lesson opens by itself and nothing is told to anybody. Neither name nor time is asked or told.
"use strict";

(() => {
  const VERSIONS = {
    1.2: {
      api: "API",
      begin: "LMSInitialize", read: "LMSGetValue", write: "LMSSetValue", keep: "LMSCommit", end: "LMSFinish",
      mode: "cmi.core.lesson_mode", entry: "cmi.core.entry", exit: "cmi.core.exit", score: "cmi.core.score",
      status: "cmi.core.lesson_status", unopened: "not attempted", over: "",
      response: "student_response", wrong: "wrong", list: ",", pair: ".", truth: ["t", "f"],
    },
    2004: {
      api: "API_1484_11",
      begin: "Initialize", read: "GetValue", write: "SetValue", keep: "Commit", end: "Terminate",
      mode: "cmi.mode", entry: "cmi.entry", exit: "cmi.exit", score: "cmi.score",
      status: "cmi.completion_status", success: "cmi.success_status", unopened: "unknown", over: "normal",
      response: "learner_response", wrong: "incorrect", list: "[,]", pair: "[.]", truth: ["true", "false"],
    },
  };
  const { scorm, quiz, name, page } = document.documentElement.dataset;
  const words = VERSIONS[scorm];

  // In this window, in one around it, or in the one that opened it: as SCORM says. Another site's may not be looked at.
  function find(place) {
    try {
      for (let here = place, last = null; here && here !== last; last = here, here = here.parent) {
        if (typeof here[words.api]?.[words.begin] === "function") return here[words.api];
      }
    } catch {
      return null;
    }
    return null;
  }

  class Visit {
    constructor(api) {
      this.api = api;
      this.quiz = quiz;
      this.name = name;
      this.best = -1;
      this.places = new Map();
      this.open = this.call("begin", "") === "true";
      if (!this.open) return;
      // Somebody who only looks, or looks back, is not marked.
      this.counts = !["browse", "review"].includes(this.read(words.mode));
      if (this.counts) this.takeUp();
      window.addEventListener("pagehide", () => this.close());
    }

    // What an earlier visit reached stays: a score does not fall, and what was finished stays so.
    takeUp() {
      const resumed = this.read(words.entry) === "resume";
      this.finished = ["completed", "passed"].includes(this.read(words.status));
      this.first = Number(this.read("cmi.interactions._count")) || 0;
      if (resumed && this.first) this.best = Number.parseFloat(this.read(`${words.score}.raw`) || "-1");
      if (!this.finished) this.write(words.status, "incomplete");
      this.call("keep", "");
    }

    call(name, ...values) {
      try {
        return String(this.api[words[name]](...values));
      } catch {
        return ""; // A fault of the platform is none of the lesson.
      }
    }

    read(element) {
      return this.call("read", element);
    }

    write(element, value) {
      return this.call("write", element, value);
    }

    // One entry for each question; trying again takes the place of what was there.
    answered({ id, type, chosen, good, right }) {
      if (!this.open) return;
      if (!this.places.has(id)) this.places.set(id, this.first + this.places.size);
      const entry = `cmi.interactions.${this.places.get(id)}`;
      this.write(`${entry}.id`, `${this.name}.${id}`);
      this.write(`${entry}.type`, type);
      this.write(`${entry}.correct_responses.0.pattern`, this.told(type, good));
      this.write(`${entry}.${words.response}`, this.told(type, chosen));
      this.write(`${entry}.result`, right ? "correct" : words.wrong);
    }

    told(type, answer) {
      if (type === "true-false") return words.truth[answer[0] === "a" ? 0 : 1];
      const parts = answer.map((one) => (Array.isArray(one) ? this.paired(one) : one));
      return parts.join(words.list);
    }

    // SCORM 1.2 knows places of one letter only.
    paired([thing, place]) {
      return thing + words.pair + (scorm === "1.2" ? place[0] : place);
    }

    // How many of the questions are right, and whether each was tried or its reasons were read.
    stands(right, total, finished) {
      if (!this.open) return;
      const score = Math.round((100 * right) / total);
      if (total && score > this.best) this.scored(score);
      if (finished && !this.finished) this.write(words.status, "completed");
      this.finished ||= finished;
      if (words.success && this.finished && this.best === 100) this.write(words.success, "passed");
      this.call("keep", "");
    }

    scored(score) {
      this.best = score;
      this.write(`${words.score}.min`, "0");
      this.write(`${words.score}.max`, "100");
      this.write(`${words.score}.raw`, String(score));
      if (words.success) this.write(`${words.score}.scaled`, String(score / 100));
    }

    close() {
      if (!this.open) return;
      if (this.counts) this.write(words.exit, this.finished ? words.over : "suspend");
      this.call("keep", "");
      this.call("end", "");
      this.open = false;
    }
  }

  const api = find(window) ?? (window.opener && find(window.opener));
  const visit = api && new Visit(api);
  if (!visit?.open) window.location.replace(page);
  else if (visit.counts) window.secondLookVisit = visit;
  // Brought back by the browser, the visit that ended has to begin again.
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
