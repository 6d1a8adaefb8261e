/**
 * Ciphertext of AES in CBC mode with PKCS#7 padding: the next multiple of 16 above the plaintext, so that
 * 16 bytes of plaintext become 32 (RFC 5652 section 6.3).
 * @param plainBytes an integer of 0 or more
 * @example cbcBytes(84) // 96
 */
export const cbcBytes = (plainBytes: number): number => 16 * (Math.floor(plainBytes / 16) + 1);
