package org.mengkeju;

/** Placeholder while the build is being set up. */
public final class Mengkeju {
    private Mengkeju() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
