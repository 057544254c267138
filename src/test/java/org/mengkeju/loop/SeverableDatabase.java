package org.mengkeju.loop;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that is cut off at a chosen call: from then on the program can neither read nor write, and what it had not
 * committed is rolled back, exactly as if it had been killed between these two lines. The call at which it happens is done or
 * not done; who made it never learns which.
 */
final class SeverableDatabase extends DelegatingDataSource {
    /** A call after the database was cut off. */
    static final class Severed extends SQLException {
        private static final long serialVersionUID = 1;

        Severed() {
            super("the program was killed here", "08006");
        }
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final HikariDataSource pool;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(NEVER);
    private volatile boolean done;
    private volatile boolean severed;

    SeverableDatabase(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /**
     * Cuts the database off at a call from now.
     *
     * @param calls that still succeed
     * @param then whether the one after them is done
     */
    void severAfter(long calls, boolean then) {
        done = then;
        left.set(calls);
    }

    /**
     * Cuts nothing off any more.
     *
     * @return whether it was cut off before
     */
    boolean disarm() {
        synchronized (open) {
            left.set(NEVER);
            return severed;
        }
    }

    boolean isSevered() {
        return severed;
    }

    /** The program may use the database again, with new connections. */
    void join() {
        left.set(NEVER);
        severed = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseWhileSevered();
        Connection physical = pool.getConnection();
        open.add(physical);
        return proxy(Connection.class, new Calls(physical, physical));
    }

    private void refuseWhileSevered() throws Severed {
        if (severed) {
            throw new Severed();
        }
    }

    /** Cuts it off, unless it was disarmed meanwhile. */
    private boolean sever() {
        synchronized (open) {
            if (left.get() == NEVER) {
                return false;
            }
            severed = true;
        }
        for (Connection one : open) {
            try {
                pool.evictConnection(one);
                one.abort(Runnable::run);
            } catch (SQLException gone) {
                throw new IllegalStateException("a connection could not be cut", gone);
            }
        }
        return true;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(
                Proxy.newProxyInstance(SeverableDatabase.class.getClassLoader(), new Class<?>[] {type}, calls));
    }

    /** What is called on a connection or a statement. */
    private final class Calls implements InvocationHandler {
        private final Object target;
        private final Connection physical;

        Calls(Object target, Connection physical) {
            this.target = target;
            this.physical = physical;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("close") && target instanceof Connection) {
                open.remove(physical);
                return call(method, arguments);
            }
            if (severed && !name.equals("isClosed") && !name.equals("close")) {
                throw new Severed();
            }
            boolean counts = name.startsWith("execute") || name.equals("commit");
            return counts ? counted(method, arguments) : call(method, arguments);
        }

        private @Nullable Object counted(Method method, Object @Nullable [] arguments) throws Throwable {
            if (left.get() == NEVER || left.decrementAndGet() != 0) {
                return call(method, arguments);
            }
            Object result = done ? call(method, arguments) : null;
            if (!sever()) {
                return done ? result : call(method, arguments);
            }
            throw new Severed();
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return wrapped(method.invoke(target, arguments));
            } catch (InvocationTargetException thrown) {
                throw Objects.requireNonNull(thrown.getCause());
            }
        }

        private @Nullable Object wrapped(@Nullable Object result) {
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, new Calls(statement, physical));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, new Calls(statement, physical));
            }
            return result;
        }
    }
}
