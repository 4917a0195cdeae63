// Reads codes with the camera, where the browser itself can read QR symbols. The pictures never leave this file.

const PAUSE = 200; // milliseconds between two looks
const GONE = 1500; // a code that was out of sight for so long is another student's

/** Whether this browser can: some have no reader, and a server may forbid the camera. */
export async function canRead() {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return false;
  const formats = await window.BarcodeDetector.getSupportedFormats();
  return formats.includes("qr_code");
}

export class Camera {
  constructor(found) {
    this.found = found;
    this.reader = new window.BarcodeDetector({ formats: ["qr_code"] });
    this.video = document.createElement("video");
    this.video.className = "sl-picture__video";
    this.video.muted = true;
    this.video.playsInline = true;
  }

  /** Throws if the camera is not allowed or not there. */
  async start() {
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
  }

  stop() {
    clearTimeout(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.srcObject = null;
    this.video.remove();
  }

  async look() {
    const [seen] = await this.reader.detect(this.video).catch(() => []);
    if (!this.stream) return;
    const now = Date.now();
    if (seen) {
      const text = seen.rawValue;
      if (text !== this.text || now - this.when > GONE) this.found(text);
      [this.text, this.when] = [text, now];
    }
    this.timer = setTimeout(() => this.look(), PAUSE);
  }
}
