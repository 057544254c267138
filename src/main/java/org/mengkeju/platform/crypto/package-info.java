/** SM3 digests and SM4 encryption of personal data. */
@NullMarked
@NamedInterface("crypto")
package org.mengkeju.platform.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
