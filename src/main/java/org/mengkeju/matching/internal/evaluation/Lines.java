package org.mengkeju.matching.internal.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text file line by line, with the file's name and line number in every fault. */
final class Lines {
    private Lines() {}

    interface Use {
        void line(String line, int number);
    }

    /** Reads a file, or all files of a folder. */
    static void read(Path given, Use use) {
        GivenFiles.of(given).forEach(file -> readOne(file, use));
    }

    private static void readOne(Path file, Use use) {
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use.line(line, number);
                }
            }
        } catch (NoSuchFileException e) {
            throw new BadLine(file, 0, "no such file");
        } catch (CharacterCodingException e) {
            throw new BadLine(file, number + 1, "not UTF-8");
        } catch (IOException e) {
            throw new BadLine(file, 0, "cannot be read: " + e.getMessage());
        }
    }
}
