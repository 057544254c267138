package org.mengkeju.matching.internal.embedding;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program that ends so many milliseconds after it began to load the model. */
final class ProgramEndingWhileItLoads {
    private ProgramEndingWhileItLoads() {}

    public static void main(String[] arguments) throws InterruptedException {
        OnnxEnvironment.get();
        var loading = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            loading.countDown();
            EmbeddingModel.load();
        });
        loading.await();
        boolean never = new CountDownLatch(1).await(Long.parseLong(arguments[0]), TimeUnit.MILLISECONDS);
        System.exit(never ? 1 : 0);
    }
}
