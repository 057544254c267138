package org.mengkeju.network.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the pages of signing in and of one's account offer besides name and password. */
@ControllerAdvice(assignableTypes = {SignInController.class, AccountController.class})
class SignInModel {
    private final boolean demo;
    private final String issuer;

    SignInModel(@Value("${mengkeju.demo:false}") boolean demo, @Value("${mengkeju.oidc.issuer:}") String issuer) {
        this.demo = demo;
        this.issuer = issuer;
    }

    @ModelAttribute("showsDemoAccounts")
    boolean showsDemoAccounts() {
        return demo;
    }

    /** Where else one may prove who one is; empty where nothing is set up. */
    @ModelAttribute("outside")
    String outside() {
        return issuer;
    }
}
