/** Sign-in, accounts, organisations and centres in the browser and by REST; every request's viewer and rights. */
@NullMarked
package org.mengkeju.network.web;

import org.jspecify.annotations.NullMarked;
