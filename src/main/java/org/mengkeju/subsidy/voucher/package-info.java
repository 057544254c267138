/** Innovation vouchers 创新券: asked for, issued, used, settled or expired. */
@NullMarked
package org.mengkeju.subsidy.voucher;

import org.jspecify.annotations.NullMarked;
