/** Pages of registration: the applicant's form, the registrar's desk, certificates, verification, figures. */
@NullMarked
package org.mengkeju.registration.web;

import org.jspecify.annotations.NullMarked;
