package io.mqconsole.audit;

/**
 * Where the chain of the audit trail ends: whoever notes it down elsewhere can tell later whether anything up to there was
 * rewritten or removed.
 *
 * @param sequence the id of the newest row; 0 when there is none
 * @param hash SHA-256 in hexadecimal, over that row and the hash of the row before it
 * @param rows how many there are
 */
public record ChainHead(long sequence, String hash, long rows) {}
