package io.mqconsole.web;

/** An answer that is shown once: what is kept of it for an Idempotency-Key has no secret in it. */
public interface CarriesSecret {
    /** The same answer with null where the secret was. */
    Object withoutSecret();
}
