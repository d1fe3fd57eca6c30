// Makes a passkey with this device, or signs in by one; the form shows itself only where the browser can.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const made = (challenge, data) => navigator.credentials.create({ publicKey: {
  challenge: bytes(challenge),
  rp: { name: "知音" },
  user: { id: new TextEncoder().encode(data.holder), name: data.number, displayName: data.name },
  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
  authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
  excludeCredentials: data.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
  attestation: "none",
} });

const used = (challenge) =>
  navigator.credentials.get({ publicKey: { challenge: bytes(challenge), userVerification: "required" } });

export default function passkey(form) {
  if (!window.PublicKeyCredential) return;
  const error = form.querySelector("[data-error]");
  const say = (sentence) => { error.textContent = sentence; error.hidden = false; };
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    error.hidden = true;
    try {
      const asked = await fetch(form.dataset.asks, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const challenge = (await asked.text()).trim();
      if (asked.status === 403 && form.dataset.makes) return say(challenge);
      if (!asked.ok) return say(form.dataset.failed);
      const { id, response } = await (form.dataset.makes ? made(challenge, form.dataset) : used(challenge));
      const fields = form.elements;
      fields.challenge.value = challenge;
      fields.client.value = text(response.clientDataJSON);
      fields.authenticator.value = text(response.authenticatorData ?? response.getAuthenticatorData());
      if (response.signature) fields.signature.value = text(response.signature);
      if (response.userHandle) fields.holder.value = text(response.userHandle);
      fields.credential.value = id;
      if (fields.password) fields.password.value = "";
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
}
