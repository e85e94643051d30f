package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses REST bodies over {@link #MAX_BYTES}, by their declared length or, when there is none, while they are read. One that
 * carries a file may have {@link #MAX_FILE_BYTES}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class BodyLimit extends OncePerRequestFilter {
    static final int MAX_BYTES = 1024 * 1024;

    /** A file of as many characters as may be, each written as JSON writes the longest: six bytes, and the rest of the body. */
    static final int MAX_FILE_BYTES = 6 * RowFile.MAX_CHARACTERS + 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isRest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = carriesFile(ApiPaths.of(request)) ? MAX_FILE_BYTES : MAX_BYTES;
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        chain.doFilter(new Limited(request, most), response);
    }

    private static boolean carriesFile(String path) {
        return path.endsWith("/import") || path.equals("/api/v1/bulk") || path.equals("/api/v1/bulk/check");
    }

    private static ConsoleException tooLarge() {
        return new ConsoleException(ErrorCode.TOO_LARGE, Text.of("web.too-large"));
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private final int most;
        private long read;

        Counting(ServletInputStream in, int most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = in.read(target, offset, length);
            return got < 0 ? got : count(got);
        }

        private int count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge();
            }
            return more;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
